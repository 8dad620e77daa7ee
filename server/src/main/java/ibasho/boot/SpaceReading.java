package ibasho.boot;

import com.typesafe.config.Config;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.SpaceContact;
import ibasho.protocol.SpaceId;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 居場所 itself, and its first openings. */
final class SpaceReading {
    private final Judged from;

    SpaceReading(Judged from) {
        this.from = from;
    }

    /** Its id and names, and whom to ask. */
    Settings.Space space() {
        var id = from.text("space.id");
        if (!id.matches("[a-z0-9-]{1,40}")) {
            from.complain("space.id", id, "1–40 small letters, digits or -");
        }
        for (var name : List.of("space.name", "space.room")) {
            if (from.text(name).isBlank()) {
                from.complain(name, "", "a name to show");
            }
        }
        return new Settings.Space(
                new SpaceId(id), from.text("space.name"), from.text("space.room"), contact());
    }

    /** The openings of the file; see {@code openings}. */
    List<OpeningWindow> openings() {
        var openings = new ArrayList<OpeningWindow>();
        for (var opening : from.items("openings")) {
            openings.add(
                    OpeningWindow.inTokyo(
                            opening.getString("name"), time(opening, "from"), time(opening, "to")));
        }
        var _ = OpeningSchedule.of(openings);
        return List.copyOf(openings);
    }

    private @Nullable SpaceContact contact() {
        var phone = from.textOrNull("space.contact.phone");
        var mail = from.textOrNull("space.contact.mail");
        if (phone == null && mail == null) {
            return null;
        }
        if (mail != null && !mail.contains("@")) {
            from.complain("space.contact.mail", mail, "an address that people may write to");
        }
        if (from.text("space.contact.name").isEmpty()) {
            from.complain("space.contact.name", "", "who answers");
        }
        return new SpaceContact(
                from.text("space.contact.name"), phone, mail, from.text("space.contact.hours"));
    }

    private static LocalDateTime time(Config opening, String name) {
        var text = opening.getString(name);
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "openings " + name + ": " + text + " (expected: such as 2026-11-30T13:00)");
        }
    }
}
