package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody looked at a case record, or was refused. */
public record CaseLookView(@Nullable String name, Instant at, CaseLook as) {}
