package ibasho.load;

import ibasho.protocol.ClientFrame;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SignIn;
import ibasho.protocol.SignInAnswer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a browser would write and read it; an unknown field from the server is a fault. */
public final class Wire {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private Wire() {}

    static String write(ClientFrame frame) {
        return JSON.writeValueAsString(frame);
    }

    static String write(SignIn signIn) {
        return JSON.writerFor(SignIn.class).writeValueAsString(signIn);
    }

    /** Reads what the server says. */
    public static ServerMessage message(String text) {
        return JSON.readValue(text, ServerMessage.class);
    }

    static SignInAnswer answer(String text) {
        return JSON.readValue(text, SignInAnswer.class);
    }
}
