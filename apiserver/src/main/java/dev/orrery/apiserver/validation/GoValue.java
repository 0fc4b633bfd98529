package dev.orrery.apiserver.validation;

import dev.orrery.model.core.ServicePort;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.labels.SelectorRequirement;
import dev.orrery.model.names.Quotation;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Values as Go prints them with {@code %q} and {@code %#v}, which is how a v1.33 server shows what it refuses. */
final class GoValue {

    private GoValue() {}

    static String text(String value) {
        return Quotation.of(value);
    }

    static String texts(Vector<String> values) {
        return values.isEmpty() ? "[]string(nil)" : values.map(GoValue::text).mkString("[]string{", ", ", "}");
    }

    static String map(SortedMap<String, String> values) {
        return values.isEmpty()
                ? "map[string]string(nil)"
                : values.toVector()
                        .map(entry -> text(entry._1()) + ":" + text(entry._2()))
                        .mkString("map[string]string{", ", ", "}");
    }

    static String selector(LabelSelector selector) {
        String type = "[]v1.LabelSelectorRequirement";
        String expressions = selector.matchExpressions().isEmpty()
                ? type + "(nil)"
                : selector.matchExpressions().map(GoValue::requirement).mkString(type + "{", ", ", "}");
        return "v1.LabelSelector{MatchLabels:" + map(selector.matchLabels()) + ", MatchExpressions:" + expressions
                + "}";
    }

    private static String requirement(SelectorRequirement requirement) {
        return "v1.LabelSelectorRequirement{Key:" + text(requirement.key()) + ", Operator:"
                + text(requirement.operator()) + ", Values:" + texts(requirement.values()) + "}";
    }

    static String intOrString(IntOrString value) {
        return value.fold(
                number -> "intstr.IntOrString{Type:0, IntVal:" + number + ", StrVal:\"\"}",
                text -> "intstr.IntOrString{Type:1, IntVal:0, StrVal:" + text(text) + "}");
    }

    static String toleration(Toleration toleration) {
        return "core.Toleration{Key:" + text(toleration.key()) + ", Operator:" + text(toleration.operator())
                + ", Value:" + text(toleration.value()) + ", Effect:" + text(toleration.effect())
                + ", TolerationSeconds:" + pointer("*int64", toleration.tolerationSeconds()) + "}";
    }

    static String taint(Taint taint) {
        return "core.Taint{Key:" + text(taint.key()) + ", Value:" + text(taint.value()) + ", Effect:"
                + text(taint.effect()) + ", TimeAdded:<nil>}";
    }

    static String servicePort(ServicePort port) {
        return "core.ServicePort{Name:\"\", Protocol:" + text(port.protocol())
                + ", AppProtocol:(*string)(nil), Port:" + port.port()
                + ", TargetPort:intstr.IntOrString{Type:0, IntVal:0, StrVal:\"\"}, NodePort:0}";
    }

    /** Go prints the address behind a pointer, which says nothing; a fixed one keeps the message the same each time. */
    static String pointer(String type, Option<?> value) {
        return "(" + type + ")(" + (value.isEmpty() ? "nil" : "0xc000000000") + ")";
    }

    private static String text(Option<String> value) {
        return text(value.getOrElse(""));
    }
}
