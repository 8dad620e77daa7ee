package ibasho.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody really is. Never logged, never printed; comes to a browser only in danger of life
 * ({@link BreakGlassStore}).
 *
 * @param reading how the name is read, in kana; empty when not known
 * @param contactNote how and when to get in touch; empty when nothing was agreed
 */
public record Identity(
        String realName,
        String reading,
        @Nullable String email,
        @Nullable String phone,
        String contactNote) {

    /** Says nothing: an identity must not slip into a log. */
    @Override
    public String toString() {
        return "Identity[sealed]";
    }
}
