package dev.orrery.wire.random;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Random trees, rich in texts that a careless writer or reader would take for something else. */
public final class JsonTrees {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "web",
            "true",
            "no",
            "y",
            "N",
            "null",
            "~",
            "1",
            "0644",
            "1e3",
            "0x1F",
            "+1",
            ".5",
            "-.inf",
            ".nan",
            "2001-01-01",
            "12:30:45",
            "a: b",
            "# x",
            "a # b",
            "- x",
            "-",
            "---",
            "...",
            "*x",
            "&x",
            "!x",
            "@x",
            "%x",
            "|",
            ">",
            "{",
            "}",
            "[",
            "]",
            ",",
            "?",
            "? x",
            ":",
            "x:",
            " x",
            "x ",
            "\tx",
            "x\t",
            "'",
            "\"",
            "\\",
            "\\n",
            "a'b",
            "a\nb",
            "a\nb\n",
            "\n",
            "\n\n",
            "\na",
            " a\nb",
            "a \nb",
            "a\n\n",
            "a\n b\n\n",
            "a\tb\n",
            "a\r\nb",
            "\r",
            "\u0000",
            "\u0007",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\uFEFF",
            "é",
            "日本",
            "😀",
            "<a&b>",
            "<<",
            "=",
            "word ".repeat(60),
            "word  ".repeat(40),
            "x".repeat(200),
            "it's\t".repeat(40),
            "a b\n".repeat(30));

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "1000",
            "0.5",
            "-1.5",
            "1e21",
            "1e-7",
            "123456.789",
            "9223372036854775807",
            "1e300",
            "18446744073709551616",
            "0.1234567890123456789",
            "-9223372036854775809",
            "100000000000000000000000");

    private final Random random;

    public JsonTrees(long seed) {
        this.random = new Random(seed);
    }

    public Json next() {
        return next(4);
    }

    private Json next(int depth) {
        int choice = random.nextInt(depth > 0 ? 9 : 5);
        return switch (choice) {
            case 0 -> Json.nothing();
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> Json.of(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 3, 4 -> Json.of(text());
            case 5, 6 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    private Json array(int depth) {
        JsonArray array = JsonArray.EMPTY;
        for (int i = random.nextInt(4); i > 0; i--) {
            array = new JsonArray(array.values().append(next(depth)));
        }
        return array;
    }

    public JsonObject object(int depth) {
        JsonObject object = JsonObject.EMPTY;
        for (int i = random.nextInt(5); i > 0; i--) {
            object = object.with(text(), next(depth));
        }
        return object;
    }

    private String text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(6) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
    }
}
