package dev.orrery.kubectl.verb;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifest;
import dev.orrery.kubectl.output.Report;
import io.vavr.control.Option;

/**
 * {@code kubectl apply --server-side}: leaves it to the server to merge, and to say whose fields are in the way.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-Side Apply</a>
 */
final class ApplyOnServer {
    private static final String MANAGER = "kubectl";

    private static final String ADVICE = String.join(
            "\n",
            "Please review the fields above--they currently have other managers. Here",
            "are the ways you can resolve this warning:",
            "* If you intend to manage all of these fields, please re-run the apply",
            "  command with the `--force-conflicts` flag.",
            "* If you do not intend to manage all of the fields, please edit your",
            "  manifest to remove references to the fields that should keep their",
            "  current managers.",
            "* You may co-own fields by updating your manifest to match the existing",
            "  value; in this case, you'll become the manager if the other manager(s)",
            "  stop managing the field (remove it from their configuration).",
            "See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts");

    private ApplyOnServer() {}

    static boolean isAsked(Call call) {
        boolean isAsked = call.arguments().isOn("server-side");
        if (!isAsked && call.arguments().isOn("force-conflicts")) {
            throw Quit.error("--force-conflicts only works with --server-side");
        }
        if (isAsked && DryRun.of(call.arguments()) == DryRun.CLIENT) {
            throw Quit.error(
                    "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)");
        }
        return isAsked;
    }

    /** The lines that say what went wrong, if something did. */
    static Option<String> apply(Call call, Manifest manifest) {
        Item wished = manifest.placed();
        return new Cluster(call.door())
                .patch(wished, PatchType.APPLY, wished.json(), options(call))
                .peek(applied -> Report.print(call, applied, "serverside-applied"))
                .swap()
                .toOption()
                .map(ApplyOnServer::refusal);
    }

    private static RequestOptions options(Call call) {
        String manager = call.arguments().value("field-manager", MANAGER);
        return ImmutableRequestOptions.copyOf(Cluster.strictly(manager, call))
                .withForce(call.arguments().isOn("force-conflicts"));
    }

    private static String refusal(Status status) {
        boolean isOverFields = status.isConflict()
                && status.causes().exists(cause -> cause.reason().equals("FieldManagerConflict"));
        return isOverFields ? "error: " + status.message() + "\n" + ADVICE : Refusal.text(status);
    }
}
