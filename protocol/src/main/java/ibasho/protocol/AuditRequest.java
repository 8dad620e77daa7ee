package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The record of acts. Reading it, taking it away and checking it are on record too. */
public sealed interface AuditRequest {
    /**
     * One day, newest first: answered with {@link Result.AuditDay}. Column SA is shown what the
     * machine did only, without anybody's name.
     *
     * @param kind only this; {@code null} for all
     * @param before only entries before this one; {@code null} from the newest on
     */
    @JsonTypeName("audit.read")
    @Command(capability = "audit-01", rate = RateClass.LIGHT)
    record ReadAudit(
            LocalDate day,
            @JsonSetter(nulls = Nulls.SET) @Nullable AuditKind kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long before)
            implements ClientMessage, AuditRequest {}

    /**
     * These days as a table: answered with {@link Result.FileMade}; refused with {@code BAD_VALUE}
     * ({@code maxDays}).
     */
    @JsonTypeName("audit.export")
    @Command(capability = "audit-01", rate = RateClass.CARE)
    record ExportAudit(LocalDate from, LocalDate to) implements ClientMessage, AuditRequest {}

    /**
     * Walk the whole chain: answered with {@link Result.AuditVerified}.
     *
     * @param anchor noted earlier outside this machine, refused with {@code BAD_VALUE} if it is
     *     none; {@code null} checks the chain against itself only
     */
    @JsonTypeName("audit.verify")
    @Command(capability = "audit-03", rate = RateClass.CARE)
    record VerifyAudit(@JsonSetter(nulls = Nulls.SET) @Nullable String anchor)
            implements ClientMessage, AuditRequest {}
}
