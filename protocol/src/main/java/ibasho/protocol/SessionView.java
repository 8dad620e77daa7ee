package ibasho.protocol;

import java.time.Instant;

/** One own session in the list of devices. {@code lastSeen} is rounded to the hour. */
public record SessionView(
        SessionId id,
        String device,
        Instant since,
        Instant lastSeen,
        boolean remembered,
        boolean current) {}
