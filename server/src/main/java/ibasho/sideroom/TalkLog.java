package ibasho.sideroom;

import org.jdbi.v3.core.Handle;

/** Hears, within the write that ends a talk, that it was held; so that a record is drafted. */
@FunctionalInterface
public interface TalkLog {
    /** Keeps nothing. */
    TalkLog NONE = (_, _) -> {};

    /** A talk to which the person had come is over. */
    void ended(Handle handle, Talk talk);
}
