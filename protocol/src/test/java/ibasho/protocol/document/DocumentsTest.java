package ibasho.protocol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class DocumentsTest {
    private static final String HEADER =
            """
            // Written from the records of the protocol module by DocumentsTest. Do not edit:
            // mvn -pl protocol test -Dibasho.write=true

            """;

    /** One committed document and what it must say. */
    private record Document(String path, String text) {}

    @TestFactory
    Stream<DynamicTest> everyCommittedDocumentSaysWhatTheRecordsSay() {
        return documents()
                .map(document ->
                        dynamicTest(
                                document.path(),
                                () -> new CommittedFile(document.path()).holds(document.text())));
    }

    @Test
    void noTwoTypesShareANameOutsideJava() {
        var names = ProtocolTypes.reachable().stream().map(TypeNames::of).toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    private static String json(ObjectNode node) {
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(node)
                        .replace("\r\n", "\n")
                + "\n";
    }

    @Test
    void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() {
        var api = AsyncApi.document();

        var references = api.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    private static Stream<Document> documents() {
        return List.of(
                new Document(
                        "client-web/src/generated/protocol.ts",
                        HEADER + TypeScriptTypes.text() + "\n" + TypeScriptTables.text()),
                new Document("docs/protocol/schema.json", json(JsonSchemas.document())),
                new Document("docs/protocol/asyncapi.json", json(AsyncApi.document())),
                new Document("docs/protocol/close-codes.md", MarkdownTables.closeCodes()),
                new Document("docs/protocol/commands.md", MarkdownTables.commands()))
                .stream();
    }
}
