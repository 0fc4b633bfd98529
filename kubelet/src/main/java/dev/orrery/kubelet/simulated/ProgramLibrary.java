package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/**
 * Which program an image stands for, by its name without registry, tag and digest.
 *
 * <p>An image that nobody knows starts, answers every probe and runs until it is stopped. A command in the manifest that the
 * model understands replaces whatever the image would run.
 */
public record ProgramLibrary(Map<String, Program> programs) {

    private static final Program IDLE = start -> Script.endless(start.at());

    private static final Program NGINX =
            start -> Script.endless(start.at(), "/docker-entrypoint.sh: Configuration complete; ready for start up");

    private static final ProgramLibrary STANDARD = new ProgramLibrary(HashMap.of(
            "kahootali/counter",
            new Counter(),
            "nginx",
            NGINX,
            "busybox",
            new ShellCommand(),
            "alpine",
            new ShellCommand()));

    /** The programs that every model has. */
    public static ProgramLibrary standard() {
        return STANDARD;
    }

    /** These programs and one more; it replaces one of the same name. */
    public ProgramLibrary with(String image, Program program) {
        return new ProgramLibrary(programs.put(ImageName.bare(image), program));
    }

    Program of(Container container) {
        if (ShellCommand.isUnderstood(container)) {
            return new ShellCommand();
        }
        return programs.getOrElse(ImageName.bare(container.image().getOrElse("")), IDLE);
    }
}
