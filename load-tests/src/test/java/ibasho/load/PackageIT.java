package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package that {@code ./ibasho package} makes, unpacked but not installed. */
final class PackageIT {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir Path folder;

    @Test
    void theSameProgramGivesTheSamePackageAndRunsFromWhereItIsUnpacked() throws Exception {
        var first = pack("first.deb");
        assertThat(first).hasSameBinaryContentAs(pack("second.deb"));

        var place = folder.resolve("unpacked");
        run("dpkg-deb", "-x", first.toString(), place.toString());
        var program = place.resolve("usr/bin/ibasho").toString();
        assertThat(run(program, "--version")).startsWith("ibasho ");
        assertThat(run(program, "check-config", "--config", at(place, "etc/ibasho/ibasho.conf")))
                .endsWith("ok\n");
        assertThat(run(program, "test")).contains("part of the sources");
    }

    @Test
    void nothingInItMayBeWrittenByOthersAndSettingsAreReadByNobodyElse() throws Exception {
        var listed = run("dpkg-deb", "-c", pack("listed.deb").toString()).lines().toList();

        assertThat(listed).isNotEmpty().allMatch(line -> line.contains(" root/root "));
        assertThat(listed)
                .filteredOn(line -> !line.startsWith("l"))
                .noneMatch(line -> line.charAt(5) == 'w' || line.charAt(8) == 'w');
        assertThat(listed)
                .filteredOn(line -> line.endsWith("/ibasho.conf"))
                .singleElement()
                .matches(line -> line.startsWith("-rw-------"));
    }

    private Path pack(String name) throws Exception {
        var here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        var out = folder.resolve(name);
        run(here.resolveSibling("packaging/deb.sh").toString(), out.toString());
        return out;
    }

    private static String at(Path place, String path) {
        return place.resolve(path).toString();
    }

    /** What a command says, its complaints included. */
    private String run(String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("IBASHO_JAVA_OPTS");
        var process =
                builder.redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }
}
