package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;

/** Answer of the sign-in routes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
public sealed interface SignInAnswer {
    /** In; the cookie is set. Open the socket. */
    @JsonTypeName("signedIn")
    record SignedIn() implements SignInAnswer {}

    /** Heard; nothing else is said. */
    @JsonTypeName("heard")
    record Heard() implements SignInAnswer {}

    /** Options for {@code navigator.credentials.get}, as JSON ({@code POST /api/passkey}). */
    @JsonTypeName("passkeyOptions")
    record PasskeyRequest(String options) implements SignInAnswer {}

    /** No. */
    @JsonTypeName("signInRefused")
    record SignInRefused(RefusalCode code, Map<String, Long> limits) implements SignInAnswer {}
}
