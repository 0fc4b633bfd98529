package dev.orrery.api.controller;

/**
 * What an Event will say: its type, the word for programs and the sentence for people.
 *
 * <p>A note that is attached to an {@link Action} may contain {@code {name}}, the name of the object that the action
 * created, changed or deleted, and {@code {error}}, the message of the refusal.
 */
public record EventNote(String type, String reason, String message) {

    public static EventNote normal(String reason, String message) {
        return new EventNote("Normal", reason, message);
    }

    public static EventNote warning(String reason, String message) {
        return new EventNote("Warning", reason, message);
    }

    EventNote about(String name, String error) {
        return new EventNote(type, reason, message.replace("{name}", name).replace("{error}", error));
    }
}
