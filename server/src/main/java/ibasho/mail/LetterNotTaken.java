package ibasho.mail;

/** No mail server took the letter. The cause is left out: it may name the address. */
public final class LetterNotTaken extends RuntimeException {
    /** For this reason, in words that name nobody. */
    public static LetterNotTaken because(String why) {
        return new LetterNotTaken(why);
    }

    private LetterNotTaken(String why) {
        super("letter: " + why + " (expected: taken by the mail server)");
    }
}
