package ibasho.load.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the operating system says of a process (Linux, {@code /proc}). */
record Proc(long pid) {
    private static final double MICROS_PER_TICK = 10_000;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    /** CPU time so far, in µs; good to 10 ms. */
    record Cpu(double userMicros, double systemMicros) {
        Cpu minus(Cpu earlier) {
            return new Cpu(userMicros - earlier.userMicros, systemMicros - earlier.systemMicros);
        }

        double micros() {
            return userMicros + systemMicros;
        }
    }

    /** CPU time so far. */
    Cpu cpu() {
        var stat = read("/proc/" + pid + "/stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new Cpu(
                Long.parseLong(fields[USER_TICKS]) * MICROS_PER_TICK,
                Long.parseLong(fields[SYSTEM_TICKS]) * MICROS_PER_TICK);
    }

    /** Resident memory in bytes. */
    long residentBytes() {
        return status("VmRSS:") * 1_024;
    }

    /** Threads, those of the virtual machine itself included. */
    int threads() {
        return (int) status("Threads:");
    }

    /** Files and sockets. */
    int openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return (int) files.count();
        }
    }

    private long status(String name) {
        return read("/proc/" + pid + "/status")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** The load average of the last minute. */
    static double load() {
        return Double.parseDouble(read("/proc/loadavg").split(" ", -1)[0]);
    }

    /** The machine in one line; {@code processors} as counted before any was given away. */
    static String machine(int processors) {
        var model =
                lines("/proc/cpuinfo").stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown processor");
        return "%s, %d processors, Linux %s, Java %s"
                .formatted(
                        model,
                        processors,
                        System.getProperty("os.version").replaceFirst("-.*", ""),
                        Runtime.version().feature());
    }

    private static List<String> lines(String file) {
        return read(file).lines().toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
