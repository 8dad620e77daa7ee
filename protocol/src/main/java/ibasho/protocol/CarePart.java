package ibasho.protocol;

/** The two parts of a case, taken by two people (二人体制, DOMAIN §5.3). */
public enum CarePart {
    /** Beside the person: whoever has it, answers. */
    BESIDE,
    /** With those around, and with whoever has to be told. */
    AROUND
}
