package ibasho.mail;

import ibasho.kernel.Nothing;
import java.util.concurrent.CompletionStage;

/** Where letters are handed over. Thread-safe; never blocks. */
public interface LetterBox {
    /**
     * Hands a letter over.
     *
     * @return done once a mail server has taken it; fails with {@link LetterNotTaken} otherwise
     */
    CompletionStage<Nothing> post(Letter letter);
}
