package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer to a ticket. */
public record TicketAnswer(@Nullable String nickname, Instant at, String text) {}
