package ibasho.protocol;

/**
 * What an incident began from.
 *
 * @param id of the card ({@link ConcernId}) or the call ({@link CareCaseId})
 */
public record IncidentOrigin(Kind kind, String id) {
    /** A card or a call. */
    public enum Kind {
        CARD,
        CARE
    }
}
