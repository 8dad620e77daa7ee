package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Whether the record of acts is whole.
 *
 * @param anchor of the chain as it was found
 * @param entries how many fit
 * @param flaw {@code null} when every entry is there, in order and unchanged
 */
public record AuditVerdictView(String anchor, long entries, @Nullable Flaw flaw) {
    /**
     * Somebody went past the program.
     *
     * @param seq the first entry that does not fit
     */
    public record Flaw(long seq, AuditFlaw why) {}
}
