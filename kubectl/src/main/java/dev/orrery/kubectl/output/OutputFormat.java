package dev.orrery.kubectl.output;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.jsonpath.JsonPath;
import dev.orrery.wire.yaml.YamlWriter;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * How {@code -o} asks for objects to be printed, when not as a table.
 *
 * @param print the text for one object or one list of objects
 */
public record OutputFormat(Function<Json, String> print, boolean isName) {
    private static final String ALLOWED =
            "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,"
                    + "jsonpath-file,name,template,templatefile,wide,yaml";

    /** The format that was asked for; none when it is a table, wide or not. */
    public static Option<OutputFormat> of(Call call) {
        String asked = call.arguments().value("output", "");
        int equals = asked.indexOf('=');
        String name = equals < 0 ? asked : asked.substring(0, equals);
        String rest = equals < 0 ? "" : asked.substring(equals + 1);
        return switch (name) {
            case "", "wide" -> Option.none();
            case "json" -> format(json -> JsonText.pretty(shown(json, call)) + "\n");
            case "yaml" -> format(json -> YamlWriter.write(shown(json, call)));
            case "name" -> Option.some(new OutputFormat(json -> "", true));
            case "jsonpath" -> format(path(rest));
            case "jsonpath-as-json" -> format(matches(rest));
            case "jsonpath-file" -> format(path(file(call, rest)));
            case "custom-columns" -> format(new CustomColumns(rest)::print);
            case "custom-columns-file" -> format(CustomColumns.ofFile(file(call, rest))::print);
            case "go-template", "go-template-file", "template", "templatefile" -> throw Quit.unsupported("-o " + name);
            default ->
                throw Quit.error("unable to match a printer suitable for the output format \"" + asked
                        + "\", allowed formats are: " + ALLOWED);
        };
    }

    /** A document without what only programs read, unless it is asked for. */
    private static Json shown(Json json, Call call) {
        boolean isAsked = call.arguments().isOn("show-managed-fields");
        return isAsked
                ? json
                : json.asObject().<Json>map(OutputFormat::unmanaged).getOrElse(json);
    }

    private static JsonObject unmanaged(JsonObject object) {
        JsonObject shown = object.at("metadata", "managedFields").isEmpty()
                ? object
                : object.with("metadata", object.objectAt("metadata").without("managedFields"));
        Vector<Json> items = object.elementsAt("items");
        return items.isEmpty()
                ? shown
                : shown.with(
                        "items",
                        new JsonArray(items.map(item -> item.asObject()
                                .<Json>map(OutputFormat::unmanaged)
                                .getOrElse(item))));
    }

    private static Option<OutputFormat> format(Function<Json, String> print) {
        return Option.some(new OutputFormat(print, false));
    }

    private static String file(Call call, String path) {
        return call.console().read(path).getOrElseThrow(Quit::error);
    }

    private static Function<Json, String> path(String template) {
        JsonPath path = compiled(template);
        return json -> path.evaluate(json)
                .getOrElseThrow(fault -> Quit.error("error executing jsonpath \"" + template + "\": " + fault));
    }

    private static Function<Json, String> matches(String template) {
        JsonPath path = compiled(template);
        return json -> JsonText.pretty(new JsonArray(path.find(json))) + "\n";
    }

    private static JsonPath compiled(String template) {
        if (template.isEmpty()) {
            throw Quit.error("template format specified but no template given");
        }
        return JsonPath.compile(template)
                .getOrElseThrow(fault -> Quit.error("error parsing jsonpath " + template + ", " + fault));
    }

    /** One object on its own. */
    public String one(Item item) {
        return isName ? item.slashName() + "\n" : print.apply(item.json());
    }

    /** Objects as a list. */
    public String list(Vector<Item> items) {
        return isName ? items.map(item -> item.slashName() + "\n").mkString() : print.apply(asList(items));
    }

    private static Json asList(Vector<Item> items) {
        return JsonObject.EMPTY
                .with("apiVersion", "v1")
                .with("kind", "List")
                .with("metadata", JsonObject.EMPTY.with("resourceVersion", ""))
                .with("items", new JsonArray(items.map(Item::json)));
    }
}
