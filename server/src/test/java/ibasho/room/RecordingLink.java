package ibasho.room;

import ibasho.protocol.ServerMessage;
import ibasho.wire.EncodedMessage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A connection that remembers what it was sent, as a browser would read it. */
final class RecordingLink implements ParticipantLink {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final long id;
    private final List<ServerMessage> received = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** A slow connection: what may be skipped is skipped. */
    private boolean slow;

    RecordingLink(long id) {
        this.id = id;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void send(EncodedMessage message) {
        texts.add(message.text());
        received.add(JSON.readValue(message.text(), ServerMessage.class));
    }

    @Override
    public boolean sendLatest(EncodedMessage message) {
        if (!slow) {
            send(message);
        }
        return !slow;
    }

    void becomeSlow() {
        slow = true;
    }

    /** Everything since the last call. */
    List<ServerMessage> take() {
        var all = List.copyOf(received);
        received.clear();
        return all;
    }

    /** Every frame ever sent, as text. */
    List<String> texts() {
        return List.copyOf(texts);
    }
}
