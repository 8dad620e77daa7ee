package ibasho.protocol;

/**
 * What a kind of opening is.
 *
 * @param rules its own lines, shown at the door beside the rules of the 居場所; may be empty
 * @param evening for people who come in the evening
 * @param active whether openings of it may be planned
 */
public record KindText(
        String name, Admission admission, String rules, boolean evening, boolean active) {

    /** Who may enter. Staff always may. */
    public enum Admission {
        EVERYBODY,
        /** Those on the list that staff keep. */
        GROUP
    }
}
