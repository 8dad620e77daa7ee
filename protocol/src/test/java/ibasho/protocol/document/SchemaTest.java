package ibasho.protocol.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import ibasho.protocol.ClientFrame;
import ibasho.protocol.ClientMessage;
import ibasho.protocol.PublicView;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SignIn;
import ibasho.protocol.SignInAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class SchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectNode DOCUMENT = JsonSchemas.document();
    private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final List<Class<?>> FAMILIES =
            List.of(
                    ClientMessage.class,
                    ServerMessage.class,
                    Result.class,
                    SignIn.class,
                    SignInAnswer.class);

    /** One message of one family. */
    record Member(Class<?> family, Class<?> type) {
        JsonNode full() {
            return json(Samples.full(type));
        }

        JsonNode sparse() {
            return json(Samples.sparse(type));
        }

        /** Written as the family, so that the tag is on it. */
        private JsonNode json(Object value) {
            return JSON.readTree(JSON.writerFor(family).writeValueAsString(value));
        }

        List<Error> faults(JsonNode message) {
            return schema(family).validate(message);
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Member> members() {
        return FAMILIES.stream()
                .flatMap(family ->
                        Arrays.stream(family.getPermittedSubclasses())
                                .map(type -> new Member(family, type)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void whatTheRecordWritesIsWhatTheSchemaAllows(Member member) {
        assertThat(member.faults(member.full())).isEmpty();
        assertThat(member.faults(member.sparse())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("members")
    void everyMalformedVariantIsRefusedByTheSchema(Member member) {
        var wrong = malformed((ObjectNode) member.full());

        assertThat(wrong).isNotEmpty().allSatisfy(m -> assertThat(member.faults(m)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("members")
    void theTagIsTheNameOfTheRecord(Member member) {
        var name = member.type().getAnnotation(JsonTypeName.class);

        assertThat(name).isNotNull();
        assertThat(member.full().path("t").stringValue()).isEqualTo(name.value());
    }

    @Test
    void aFrameAndThePublicPageFitTheirSchemas() {
        var frame = JSON.valueToTree(Samples.full(ClientFrame.class));
        var page = JSON.valueToTree(Samples.sparse(PublicView.class));

        assertThat(schema(ClientFrame.class).validate(frame)).isEmpty();
        assertThat(schema(PublicView.class).validate(page)).isEmpty();
    }

    @Test
    void aFrameWithoutItsNumberIsRefused() {
        var frame = (ObjectNode) JSON.<JsonNode>valueToTree(Samples.full(ClientFrame.class));

        frame.remove("n");

        assertThat(schema(ClientFrame.class).validate(frame)).isNotEmpty();
    }

    private static List<ObjectNode> malformed(ObjectNode message) {
        var variants = new ArrayList<ObjectNode>();
        variants.add(message.deepCopy().put("surplus", 1));
        variants.add(message.deepCopy().put("t", "nobody.knows"));
        for (var name : message.propertyNames()) {
            variants.add(message.deepCopy().without(name));
            variants.add(message.deepCopy().set(name, JSON.createArrayNode().add(-1.5)));
        }
        return variants;
    }

    private static Schema schema(Class<?> type) {
        return SCHEMAS.computeIfAbsent(type, SchemaTest::compiled);
    }

    private static Schema compiled(Class<?> type) {
        var document = DOCUMENT.deepCopy().put("$ref", "#/$defs/" + TypeNames.of(type));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }
}
