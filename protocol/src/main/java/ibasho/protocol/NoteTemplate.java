package ibasho.protocol;

/** What a private note of staff began as (DOMAIN §5.2, §13). */
public enum NoteTemplate {
    /** 個別の声かけ: thanks first, and another place for the subject. */
    TOPIC,
    /** だいじょうぶですか: to somebody who was hurt. */
    ALL_RIGHT,
    /** ここにいます: to somebody who pressed つらい. */
    HERE
}
