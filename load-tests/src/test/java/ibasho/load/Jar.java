package ibasho.load;

import java.nio.file.Files;
import java.nio.file.Path;

/** The program under test. */
public final class Jar {
    private Jar() {}

    /** The shaded server jar: {@code IBASHO_JAR}, or where the build leaves it. */
    public static Path path() {
        var named = System.getenv("IBASHO_JAR");
        var jar =
                named == null
                        ? Path.of(System.getProperty("basedir", ""))
                                .toAbsolutePath()
                                .resolveSibling("server/target/ibasho.jar")
                        : Path.of(named);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + ": missing (expected: built before, by package)");
        }
        return jar;
    }
}
