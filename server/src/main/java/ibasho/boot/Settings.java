package ibasho.boot;

import ibasho.gateway.GatewaySettings;
import ibasho.mail.MailSettings;
import ibasho.opening.DoorTimes;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.DutyTimes;
import ibasho.protocol.SpaceContact;
import ibasho.protocol.SpaceId;
import ibasho.push.PushSettings;
import ibasho.retention.Periods;
import ibasho.sideroom.Keeping;
import ibasho.store.DatabaseSettings;
import ibasho.store.backup.KeyPlaces;
import ibasho.voice.RelaySettings;
import ibasho.voice.VoiceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set, read and judged once at start; see {@code reference.conf} for what each
 * means.
 *
 * @param dataDirectory where the data lies
 * @param gateway its origins in the order of the file: the first is the one in letters
 * @param keyFile the keys that seal personal fields; outside the data directory
 * @param talks how long the words of a consultation stay
 * @param mail {@code null}: nothing is mailed
 * @param voice {@code null}: no voices are carried
 * @param anchorTo where the value of the record of acts goes once a day; {@code null}: nowhere
 */
record Settings(
        GatewaySettings gateway,
        Space space,
        Path dataDirectory,
        Path keyFile,
        DatabaseSettings database,
        List<OpeningWindow> openings,
        @Nullable MailSettings mail,
        PushSettings push,
        Times times,
        Hours hours,
        Retention retention,
        Backup backup,
        Keeping talks,
        Metrics metrics,
        @Nullable Voice voice,
        @Nullable String anchorTo) {

    /**
     * The 居場所 this server holds.
     *
     * @param contact {@code null}: the public pages name nobody to ask
     */
    record Space(SpaceId id, String name, String room, @Nullable SpaceContact contact) {}

    /** How long the door and those on duty wait for what. */
    record Times(DoorTimes door, DutyTimes duty) {
        static final Times USUAL = new Times(DoorTimes.USUAL, DutyTimes.USUAL);
    }

    /**
     * How people and hours are counted.
     *
     * @param target distinct persons the contract asks for in a fiscal year (M-2.1.n)
     * @param dwell how long somebody must be inside to be counted
     */
    record Hours(long target, Duration dwell) {}

    /**
     * How long things are kept.
     *
     * @param copies how long copies made before an upgrade stay beside the database
     */
    record Retention(Periods periods, Duration copies) {}

    /**
     * Backups.
     *
     * @param directory where they go
     * @param key seals them; no secret
     * @param automatic whether they are made without being asked
     * @param inOpening how old the newest may be while the door is open
     */
    record Backup(
            Path directory,
            Path key,
            boolean automatic,
            Duration every,
            Duration inOpening,
            Duration kept) {}

    /** Where and how voices are carried, and the relays for homes that need one. */
    record Voice(VoiceSettings lines, RelaySettings relays) {}

    /** Where figures are shown; port 0 shows none. */
    record Metrics(String host, int port) {}

    /** Where the keys of this server lie. */
    KeyPlaces keyPlaces() {
        return new KeyPlaces(keyFile, backup.key());
    }

    /** The address people open, without a slash at the end. */
    String publicAddress(int port) {
        return gateway.origins().stream().findFirst().orElse(ownAddress(port));
    }

    private String ownAddress(int port) {
        var host = gateway.host().contains(":") ? "[" + gateway.host() + "]" : gateway.host();
        return (gateway.tls() == null ? "http://" : "https://") + host + ":" + port;
    }
}
