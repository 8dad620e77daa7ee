package ibasho.protocol;

/** How grave an incident is, as far as is known. */
public enum IncidentSeverity {
    /** It was settled on the spot. */
    SETTLED,
    /** It goes on, or somebody was hurt. */
    SERIOUS,
    /** Life, health or the trust of many. */
    GRAVE
}
