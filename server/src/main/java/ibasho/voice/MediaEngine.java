package ibasho.voice;

/**
 * Carries voices between browsers through the server, so that none of them ever learns the network
 * address of another. Thread-safe; nothing in here blocks for long.
 */
public interface MediaEngine extends AutoCloseable {

    /**
     * A hall of its own. Nobody in one hall can ever be heard in another.
     *
     * @param events told on threads of the engine; must not block
     */
    VoiceHall open(VoiceEvents events);

    /** The same, but no figure tells that it is used. */
    VoiceHall openUncounted(VoiceEvents events);

    /** What was counted since the start; never a name, never an address. */
    VoiceFigures figures();

    /** Ends every connection; afterwards every join is refused with {@code UNAVAILABLE}. */
    @Override
    void close();
}
