package ibasho.protocol;

import java.time.Instant;

/** One own passkey. */
public record PasskeyView(PasskeyId id, String label, Instant since) {}
