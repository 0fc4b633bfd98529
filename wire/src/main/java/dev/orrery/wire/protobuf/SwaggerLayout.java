package dev.orrery.wire.protobuf;

import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which numbers the members of a Swagger 2 document go into protobuf: what Kubernetes' document needs of it.
 *
 * <p>A row of the table is a message, and each word of it {@code member=numbers:type}: {@code 9.1} is field 1 of the message in
 * field 9. A {@code [type]} comes once for each element of a list, a <code>{type}</code> once for each member of an object, name
 * and value together. The member {@code in:x} is the object itself if it is {@code in} that place, and {@code x-} is all that
 * begin so.
 *
 * @see <a href="https://github.com/google/gnostic/blob/main/openapiv2/OpenAPIv2.proto">OpenAPIv2.proto</a>
 */
final class SwaggerLayout {

    private static final String TABLE = """
            Document swagger=1:text info=2:Info paths=8.2:{PathItem} definitions=9.1:{Schema} x-=16:{Any}
            Info title=1:text version=2:text description=3:text
            PathItem get=2:Operation put=3:Operation post=4:Operation delete=5:Operation patch=8:Operation \
              parameters=9:[Parameter] x-=10:{Any}
            Operation description=3:text operationId=5:text produces=6:[text] consumes=7:[text] parameters=8:[Parameter] \
              responses=9.1:{Response} x-=13:{Any}
            Parameter in:body=1.1:BodyParameter in:query=1.2.3:QueryParameter in:path=1.2.4:PathParameter
            BodyParameter description=1:text name=2:text in=3:text required=4:flag schema=5:Schema
            QueryParameter required=1:flag in=2:text description=3:text name=4:text type=6:text uniqueItems=20:flag
            PathParameter required=1:flag in=2:text description=3:text name=4:text type=5:text uniqueItems=19:flag
            Response description=1.1:text schema=1.2.1:Schema
            Schema $ref=1:text format=2:text title=3:text description=4:text default=5:Any multipleOf=6:double \
              maximum=7:double exclusiveMaximum=8:flag minimum=9:double exclusiveMinimum=10:flag maxLength=11:int64 \
              minLength=12:int64 pattern=13:text maxItems=14:int64 minItems=15:int64 uniqueItems=16:flag \
              maxProperties=17:int64 minProperties=18:int64 required=19:[text] enum=20:[Any] \
              additionalProperties=21.1:Schema additionalProperties=21.2:flag type=22.1:text items=23.1:Schema \
              allOf=24:[Schema] properties=25.1:{Schema} example=30:Any x-=31:{Any}
            """;

    private static final Pattern SLOT = Pattern.compile("(.*)=([0-9.]+):([\\[{]?)(\\w+)[]}]?");

    private static final Map<String, Vector<Slot>> MESSAGES = Vector.of(TABLE.split("\n"))
            .map(row -> Vector.of(row.split("\\s+")))
            .toMap(words -> Tuple.of(words.head(), words.tail().map(SwaggerLayout::slot)));

    private SwaggerLayout() {}

    /** How often a field comes. */
    enum Form {
        ONCE,
        BY_ELEMENT,
        BY_MEMBER
    }

    /**
     * Where a member goes.
     *
     * @param numbers of the messages around it, and its own
     * @param type a message of the table, or one of {@code text}, {@code flag}, {@code int64}, {@code double} and {@code Any}
     */
    record Slot(String member, Vector<Integer> numbers, Form form, String type) {}

    /** The members of a message. */
    static Vector<Slot> of(String message) {
        return MESSAGES.apply(message);
    }

    private static Slot slot(String word) {
        Matcher slot = SLOT.matcher(word);
        if (!slot.matches()) {
            throw new IllegalStateException("no slot: " + word);
        }
        Form form = switch (slot.group(3)) {
            case "[" -> Form.BY_ELEMENT;
            case "{" -> Form.BY_MEMBER;
            default -> Form.ONCE;
        };
        return new Slot(
                slot.group(1), Vector.of(slot.group(2).split("\\.")).map(Integer::valueOf), form, slot.group(4));
    }
}
