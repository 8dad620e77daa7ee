package ibasho.mail;

/**
 * A letter in plain text.
 *
 * @param to one address
 * @param subject neutral: others may read it over a shoulder
 */
public record Letter(String to, String subject, String text) {
    /** Says nothing: a letter must not slip into a log. */
    @Override
    public String toString() {
        return "Letter[sealed]";
    }
}
