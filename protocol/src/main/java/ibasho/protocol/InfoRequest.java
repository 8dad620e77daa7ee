package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** Keeping the 情報コーナー (M-2.1.ウ). Reading needs no sign-in, see {@link PublicView}. */
public sealed interface InfoRequest {
    /**
     * Save a card: answered with {@link Result.CardSaved}.
     *
     * @param card {@code null} for a new card
     */
    @JsonTypeName("info.save")
    @Command(capability = "info-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SaveCard(@JsonSetter(nulls = Nulls.SET) @Nullable CardId card, InfoCardText text)
            implements ClientMessage, InfoRequest {}

    /** Take a card away. */
    @JsonTypeName("info.remove")
    @Command(capability = "info-02", rate = RateClass.CARE)
    record RemoveCard(CardId card) implements ClientMessage, InfoRequest {}
}
