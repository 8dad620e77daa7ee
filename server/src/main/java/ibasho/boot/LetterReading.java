package ibasho.boot;

import ibasho.mail.MailSettings;
import ibasho.push.PushServices;
import ibasho.push.PushSettings;
import org.jspecify.annotations.Nullable;

/** How the house writes to people: mail and Web Push. */
final class LetterReading {
    private final Judged from;

    LetterReading(Judged from) {
        this.from = from;
    }

    /** {@code null}: nothing is mailed. */
    @Nullable MailSettings mail() {
        if (from.text("mail.host").isEmpty()) {
            return null;
        }
        if (!from.text("mail.from").contains("@")) {
            from.complain("mail.from", from.text("mail.from"), "the sender's address");
        }
        return new MailSettings(
                from.text("mail.host"),
                from.number("mail.port", 1, SettingsReader.LARGEST_PORT),
                security(),
                from.textOrNull("mail.user"),
                from.textOrNull("mail.password"),
                from.text("mail.from"),
                from.text("mail.from-name"));
    }

    /** Who keeps the value of the record of acts, by mail; {@code null}: nobody. */
    @Nullable String anchorTo(@Nullable MailSettings mail) {
        var address = from.textOrNull("audit.anchor-to");
        if (address == null) {
            return null;
        }
        if (!address.contains("@")) {
            from.complain("audit.anchor-to", address, "an address");
        } else if (mail == null) {
            from.complain("audit.anchor-to", address, "mail.host as well");
        }
        return address;
    }

    /** Web Push. */
    PushSettings push() {
        return new PushSettings(PushServices.of(from.texts("push.services")), pushContact());
    }

    /** A push service wants to know whom to write to: the operator's word, or the next best. */
    private String pushContact() {
        var contact = from.text("push.contact");
        if (!contact.isEmpty()) {
            return contact;
        }
        if (!from.text("mail.from").isEmpty()) {
            return "mailto:" + from.text("mail.from");
        }
        return from.texts("origins").stream()
                .filter(origin -> origin.startsWith("https://"))
                .findFirst()
                .orElse("https://localhost");
    }

    private MailSettings.Security security() {
        var wished = from.text("mail.security");
        for (var security : MailSettings.Security.values()) {
            if (security.name().equalsIgnoreCase(wished)) {
                return security;
            }
        }
        from.complain("mail.security", wished, "starttls, tls or none");
        return MailSettings.Security.STARTTLS;
    }
}
