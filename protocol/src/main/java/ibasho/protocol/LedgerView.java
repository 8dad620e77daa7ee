package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody really is and how to reach them: shown once, to whoever opened it in danger of life.
 *
 * @param contactNote what was agreed about getting in touch; also the emergency contact
 */
public record LedgerView(
        String reference,
        String realName,
        String reading,
        @Nullable String phone,
        @Nullable String email,
        String contactNote) {}
