package dev.orrery.kubectl.describe;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;

/** The state of a container now, and the one before when that has ended. */
record ContainerStateText(Page page) {

    void write(Json status) {
        state("State", status.objectAt("state"));
        if (status.at("lastState", "terminated").isDefined()) {
            state("Last State", status.objectAt("lastState"));
        }
    }

    private void state(String name, JsonObject state) {
        if (state.get("running").isDefined()) {
            page.line(2, name + ":\tRunning");
            detail("Started", Times.shown(state.textAt("running", "startedAt")));
        } else if (state.get("waiting").isDefined()) {
            page.line(2, name + ":\tWaiting");
            optional("Reason", state.textAt("waiting", "reason"));
        } else if (state.get("terminated").isDefined()) {
            terminated(name, state.objectAt("terminated"));
        } else {
            page.line(2, name + ":\tWaiting");
        }
    }

    private void terminated(String name, Json end) {
        page.line(2, name + ":\tTerminated");
        optional("Reason", end.textAt("reason"));
        optional("Message", end.textAt("message"));
        detail("Exit Code", Long.toString(end.numberAt("exitCode")));
        if (end.numberAt("signal") > 0) {
            detail("Signal", Long.toString(end.numberAt("signal")));
        }
        detail("Started", Times.shown(end.textAt("startedAt")));
        detail("Finished", Times.shown(end.textAt("finishedAt")));
    }

    private void optional(String name, String value) {
        if (!value.isEmpty()) {
            detail(name, value);
        }
    }

    private void detail(String name, String value) {
        page.line(3, name + ":\t" + value);
    }
}
