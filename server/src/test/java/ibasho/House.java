package ibasho;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The floors of the house and the fences around third parties, as data for {@link HouseTest}. */
final class House {

    /** What each package may import; itself is always allowed, and {@code boot} sees all. */
    static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    // floor 0 and 1
                    entry("protocol", Set.of()),
                    entry("kernel", Set.of("protocol")),
                    // floor 2
                    entry("wire", Set.of("kernel", "protocol")),
                    entry("store", Set.of("kernel", "protocol")),
                    entry("mail", Set.of("kernel", "protocol")),
                    // floor 3: one topic each, strangers to one another
                    entry("ledger", Set.of("store", "kernel", "protocol")),
                    entry("participant", Set.of("store", "kernel", "protocol")),
                    entry("chat", Set.of("store", "kernel", "protocol")),
                    entry("avatar", Set.of("store", "kernel", "protocol")),
                    entry("voice", Set.of("store", "kernel", "protocol")),
                    entry("moderation", Set.of("store", "kernel", "protocol")),
                    entry("care", Set.of("store", "kernel", "protocol")),
                    entry("opening", Set.of("store", "kernel", "protocol")),
                    entry("info", Set.of("store", "kernel", "protocol")),
                    entry("acts", Set.of("store", "kernel", "protocol")),
                    entry("push", Set.of("store", "kernel", "protocol")),
                    entry("retention", Set.of("store", "kernel", "protocol")),
                    entry("talk", Set.of("store", "kernel", "protocol")),
                    entry("reading", Set.of("kernel", "protocol")),
                    // floor 4
                    entry(
                            "casework",
                            Set.of("ledger", "participant", "store", "kernel", "protocol")),
                    // floor 5
                    entry(
                            "room",
                            Set.of(
                                    "chat",
                                    "avatar",
                                    "voice",
                                    "moderation",
                                    "care",
                                    "opening",
                                    "participant",
                                    "wire",
                                    "kernel",
                                    "protocol")),
                    entry(
                            "sideroom",
                            Set.of(
                                    "talk",
                                    "chat",
                                    "voice",
                                    "opening",
                                    "participant",
                                    "store",
                                    "kernel",
                                    "protocol")),
                    entry("panel", Set.of("talk", "chat", "store", "kernel", "protocol")),
                    entry(
                            "report",
                            Set.of(
                                    "casework",
                                    "opening",
                                    "participant",
                                    "store",
                                    "kernel",
                                    "protocol")),
                    // floor 6
                    entry(
                            "staff",
                            Set.of(
                                    "room",
                                    "sideroom",
                                    "panel",
                                    "talk",
                                    "casework",
                                    "report",
                                    "ledger",
                                    "participant",
                                    "opening",
                                    "retention",
                                    "moderation",
                                    "acts",
                                    "care",
                                    "info",
                                    "push",
                                    "reading",
                                    "mail",
                                    "kernel",
                                    "protocol")),
                    // floor 7
                    entry(
                            "gateway",
                            Set.of(
                                    "staff",
                                    "room",
                                    "sideroom",
                                    "report",
                                    "participant",
                                    "opening",
                                    "info",
                                    "wire",
                                    "kernel",
                                    "protocol")),
                    // floor 8
                    entry(
                            "boot",
                            Set.of(
                                    "gateway",
                                    "staff",
                                    "room",
                                    "sideroom",
                                    "panel",
                                    "talk",
                                    "report",
                                    "casework",
                                    "ledger",
                                    "participant",
                                    "chat",
                                    "avatar",
                                    "voice",
                                    "moderation",
                                    "acts",
                                    "care",
                                    "opening",
                                    "info",
                                    "push",
                                    "reading",
                                    "retention",
                                    "mail",
                                    "wire",
                                    "store",
                                    "kernel",
                                    "protocol")));

    /** The rooms inside {@code opening}, each with those it must not know; "" is its root. */
    static final Map<String, Set<String>> INSIDE_OPENING =
            Map.of(
                    "calendar", Set.of("duty", "hours", ""),
                    "duty", Set.of("hours", ""),
                    "hours", Set.of(""));

    /** A log or a store that sits beside its topic and speaks SQL. */
    private static final String STORE_OR_LOG = "ibasho(\\.\\w+){1,2}\\.\\w*(Store|Log)";

    static final List<Fence> FENCES =
            List.of(
                    new Fence("io.netty..", "ibasho\\.(gateway|boot)\\..*"),
                    new Fence("tools.jackson..", "ibasho\\.(wire|boot)\\..*"),
                    new Fence("java.sql..", "ibasho\\.store\\..*|" + STORE_OR_LOG),
                    new Fence("javax.sql..", "ibasho\\.store\\..*|" + STORE_OR_LOG),
                    new Fence("org.jdbi..", "ibasho\\.store\\..*|" + STORE_OR_LOG),
                    new Fence("com.zaxxer..", "ibasho\\.store\\..*"),
                    new Fence("org.flywaydb..", "ibasho\\.store\\..*"),
                    new Fence("com.google.crypto.tink..", "ibasho\\.store\\..*"),
                    new Fence("org.simplejavamail..", "ibasho\\.mail\\..*"),
                    new Fence("com.webauthn4j..", "ibasho\\.participant\\..*"),
                    new Fence("ch.qos.logback..", "ibasho\\.boot\\..*"),
                    new Fence("java.net.http..", "ibasho\\.push\\..*"),
                    new Fence("net.fortuna.ical4j..", "ibasho\\.opening\\.calendar\\..*"),
                    new Fence("org.apache.lucene..", "ibasho\\.reading\\..*"),
                    new Fence("org.ice4j..", "ibasho\\.voice\\.media\\..*"),
                    new Fence("org.jitsi..", "ibasho\\.voice\\.media\\..*"),
                    new Fence("org.bouncycastle..", "ibasho\\.voice\\.media\\..*"));

    private House() {}

    static String in(String name) {
        return "ibasho." + name + "..";
    }

    static String inOpening(String name) {
        return name.isEmpty() ? "ibasho.opening" : in("opening." + name);
    }

    static String[] allPackages() {
        return MAY_IMPORT.keySet().stream().map(House::in).toArray(String[]::new);
    }

    static String[] closedTo(String name) {
        var open = MAY_IMPORT.getOrDefault(name, Set.of());
        return MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(name) && !open.contains(other))
                .map(House::in)
                .toArray(String[]::new);
    }

    /**
     * One third party and the classes that may touch it.
     *
     * @param thirdParty package pattern in ArchUnit's form
     * @param inside regular expression over the full name of the outermost class
     */
    record Fence(String thirdParty, String inside) {

        boolean admits(String outermostClass) {
            return Pattern.matches(inside, outermostClass);
        }

        @Override
        public String toString() {
            return thirdParty + " stays in " + inside;
        }
    }
}
