package ibasho.voice.media;

import ibasho.voice.MediaEngine;
import ibasho.voice.VoiceSettings;
import java.io.IOException;

/** Starts the engine of our own. */
public final class Engines {

    private Engines() {}

    /**
     * Opens the port and is ready for joins.
     *
     * @throws IOException when an address of the settings cannot be listened on
     */
    public static MediaEngine start(VoiceSettings settings) throws IOException {
        return ForwardingEngine.start(settings);
    }
}
