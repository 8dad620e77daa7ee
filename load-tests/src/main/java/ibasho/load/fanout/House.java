package ibasho.load.fanout;

import ibasho.load.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our own server under measurement, with its people's cookies and its figures. */
final class House implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PeerProcess process;
    private final Path tickets;
    private final int metricsPort;

    private House(PeerProcess process, Path tickets, int metricsPort) {
        this.process = process;
        this.tickets = tickets;
        this.metricsPort = metricsPort;
    }

    /**
     * What differs from production, and nothing else does.
     *
     * @param rates rate limits times this
     * @param tickMillis how often movement is told; 0 leaves it as in production
     */
    record Flags(int rooms, int people, int rates, int tickMillis) {
        List<String> arguments() {
            var arguments = new ArrayList<String>();
            arguments.addAll(List.of("--rooms", Integer.toString(rooms)));
            arguments.addAll(List.of("--people", Integer.toString(people)));
            arguments.addAll(List.of("--rates", Integer.toString(rates)));
            if (tickMillis > 0) {
                arguments.addAll(List.of("--tick-millis", Integer.toString(tickMillis)));
            }
            return arguments;
        }
    }

    /** Starts it on a fresh directory and waits until its people are signed in. */
    static House start(Kitchen kitchen, Flags flags) throws IOException {
        var directory = Files.createTempDirectory("bench-house");
        var tickets = directory.resolve("tickets");
        var metricsPort = ServerProcess.freePort();
        var arguments = new ArrayList<>(flags.arguments());
        arguments.addAll(List.of("--data", directory.resolve("data").toString()));
        arguments.addAll(List.of("--tickets", tickets.toString()));
        return new House(kitchen.house(arguments, metricsPort), tickets, metricsPort);
    }

    int port() {
        return process.port();
    }

    Proc proc() {
        return process.proc();
    }

    /** Session tokens, room by room. */
    List<String> tokens() throws IOException {
        return Files.readAllLines(tickets).stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    /** Every figure without its labels, those of one name added up. */
    Map<String, Double> figures() {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/metrics"))
                        .build();
        try {
            var sums = new TreeMap<String, Double>();
            HTTP.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> sums.merge(nameIn(line), valueIn(line), Double::sum));
            return sums;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String nameIn(String line) {
        return line.split("[{ ]", 2)[0];
    }

    private static double valueIn(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Override
    public void close() {
        process.close();
    }
}
