package ibasho.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case record without its text.
 *
 * @param attended 呼び名 of those who were there beside the person
 * @param version how often it was written; 0 for a draft
 */
public record CaseRecordView(
        CaseRecordId id,
        ParticipantId person,
        @Nullable String nickname,
        CaseState state,
        CaseHead head,
        ParticipantId author,
        @Nullable String authorName,
        List<String> attended,
        int version) {}
