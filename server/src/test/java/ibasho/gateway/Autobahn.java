package ibasho.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The real Autobahn|Testsuite 0.6.4 as a process of its own, in the Python that runs on a JVM. */
final class Autobahn {
    private static final Path JARS = Path.of("target/autobahn");
    private static final Path SUITE = Path.of("src/test/resources/autobahn/suite.py");
    private static final int MINUTES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path work;

    /** Writes into this directory. */
    Autobahn(Path work) {
        this.work = work;
    }

    /**
     * What the suite says of one case.
     *
     * @param behavior OK, NON-STRICT, INFORMATIONAL or FAILED
     * @param close the same of how the connection ended
     */
    record Verdict(String behavior, String close) {
        boolean isGood() {
            return isGood(behavior) && isGood(close);
        }

        private static boolean isGood(String word) {
            return List.of("OK", "NON-STRICT", "INFORMATIONAL").contains(word);
        }
    }

    /** Begins to play these cases against a server; several may play at the same time. */
    Run begin(String host, String cookie, List<String> cases, List<String> without)
            throws IOException {
        var place = Files.createTempDirectory(work, "suite");
        var spec = place.resolve("spec.json");
        Files.writeString(spec, JSON.writeValueAsString(spec(host, place, cases, without)));
        var log = place.resolve("log.txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dpython.cachedir.skip=true",
                                "-cp",
                                JARS.resolve("autobahntestsuite-maven-plugin.jar")
                                        + ":"
                                        + JARS.resolve("jython-standalone.jar"),
                                "org.python.util.jython",
                                SUITE.toString(),
                                spec.toString(),
                                cookie)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new Run(process, place, log);
    }

    private static JsonNode spec(
            String host, Path place, List<String> cases, List<String> without) {
        var spec = JSON.createObjectNode();
        spec.put("outdir", place.resolve("out").toString());
        spec.putObject("options").put("failByDrop", false);
        var server = spec.putArray("servers").addObject();
        server.put("agent", "ibasho");
        server.put("url", "ws://" + host + "/ws");
        server.put("origin", "http://" + host);
        server.putArray("protocols").add(Handshake.SUBPROTOCOL);
        cases.forEach(spec.putArray("cases")::add);
        without.forEach(spec.putArray("exclude-cases")::add);
        spec.putObject("exclude-agent-cases");
        return spec;
    }

    /** A suite at play. */
    record Run(Process process, Path place, Path log) {
        /** Waits for the end; verdicts by case. */
        TreeMap<String, Verdict> verdicts() throws IOException, InterruptedException {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            var index = place.resolve("out/index.json");
            if (!Files.exists(index)) {
                throw new IllegalStateException("suite: " + Files.readString(log));
            }
            var all = new TreeMap<String, Verdict>();
            for (var one : JSON.readTree(index.toFile()).get("ibasho").properties()) {
                var said = one.getValue();
                all.put(
                        one.getKey(),
                        new Verdict(
                                said.get("behavior").asString(),
                                said.get("behaviorClose").asString()));
            }
            return all;
        }
    }
}
