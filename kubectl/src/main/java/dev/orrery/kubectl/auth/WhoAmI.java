package dev.orrery.kubectl.auth;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.output.OutputFormat;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.ReviewKinds;
import io.vavr.collection.Vector;

/** {@code kubectl auth whoami}: as whom the server knows the caller. */
public final class WhoAmI implements Command {

    @Override
    public Usage usage() {
        return new Usage("auth whoami", "", "Says as whom the server knows you.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE
                .value("output", "o")
                .on("show-managed-fields")
                .absent("template", "allow-missing-template-keys");
    }

    @Override
    public int run(Call call) {
        Item answer = new Question(ReviewKinds.SELF_SUBJECT_REVIEW, JsonObject.EMPTY).asked(call);
        call.console()
                .out(OutputFormat.of(call).map(format -> format.one(answer)).getOrElse(() -> table(answer)));
        return 0;
    }

    private static String table(Item answer) {
        JsonObject user = answer.json().objectAt("status", "userInfo");
        Vector<String> rows = Vector.of("ATTRIBUTE\tVALUE", "Username\t" + user.textAt("username"));
        String uid = user.textAt("uid");
        Vector<String> identified = uid.isEmpty() ? rows : rows.append("UID\t" + uid);
        Vector<Json> groups = user.elementsAt("groups");
        return TabWriter.forTables()
                .align(
                        groups.isEmpty()
                                ? identified
                                : identified.append(
                                        "Groups\t" + groups.map(Json::plainText).mkString("[", " ", "]")));
    }
}
