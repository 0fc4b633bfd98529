package dev.orrery.wire.patch;

import static dev.orrery.wire.patch.Texts.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.wire.patch.PatchFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 6902, and what a real API server accepted and refused. */
class JsonPatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1} | {'op':'add','path':'/b','value':2} | {'a':1,'b':2}",
                "{'a':[1,3]} | {'op':'add','path':'/a/1','value':2} | {'a':[1,2,3]}",
                "{'a':[1]} | {'op':'add','path':'/a/-','value':[2]} | {'a':[1,[2]]}",
                "{'a':[1]} | {'op':'add','path':'/a/1','value':2} | {'a':[1,2]}",
                "{'a':1} | {'op':'add','path':'','value':[]} | []",
                "{'a':1,'b':2} | {'op':'remove','path':'/a'} | {'b':2}",
                "{'a':[1,2,3]} | {'op':'remove','path':'/a/1'} | {'a':[1,3]}",
                "{'spec':{'replicas':1}} | {'op':'replace','path':'/spec/replicas','value':2} | {'spec':{'replicas':2}}",
                "{'a':{'x':1},'b':{}} | {'op':'move','from':'/a/x','path':'/b/y'} | {'a':{},'b':{'y':1}}",
                "{'a':[1,2,3]} | {'op':'move','from':'/a/0','path':'/a/2'} | {'a':[2,3,1]}",
                "{'a':1} | {'op':'move','from':'/a','path':'/a'} | {'a':1}",
                "{'r':2} | {'op':'copy','from':'/r','path':'/m'} | {'m':2,'r':2}",
                "{'a':[1,{'b':2}]} | {'op':'test','path':'/a','value':[1.0,{'b':2}]} | {'a':[1,{'b':2}]}",
                "{} | {'op':'test','path':'/a','value':null} | {}",
                "{'a':{}} | {'op':'add','path':'/a/a.b~1c','value':'d'} | {'a':{'a.b/c':'d'}}",
                "{'a~b':1,'':2} | {'op':'remove','path':'/a~0b'} | {'':2}",
                "{'~1':1} | {'op':'remove','path':'/~01'} | {}",
                "{'':1} | {'op':'replace','path':'/','value':3} | {'':3}",
            })
    void anOperationChangesTheDocument(String target, String operation, String expected) {
        assertThat(JsonPatch.apply(json(target), json("[" + operation + "]")).get())
                .isEqualTo(json(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'test','path':'/a/0','value':9}",
                "{'op':'replace','path':'/nope/x','value':1}",
                "{'op':'replace','path':'/nope','value':1}",
                "{'op':'remove','path':'/zz'}",
                "{'op':'remove','path':''}",
                "{'op':'add','path':'/a/5','value':1}",
                "{'op':'add','path':'/a/01','value':1}",
                "{'op':'add','path':'/a/99999999999','value':1}",
                "{'op':'add','path':'/a/0/x','value':1}",
                "{'op':'add','path':'a','value':1}",
                "{'op':'add','path':'/b'}",
                "{'op':'move','from':'/a','path':'/a/0'}",
                "{'op':'copy','from':'/b','path':'/c'}",
                "{'op':'bend','path':'/a'}",
                "{'path':'/a'}",
                "{}",
            })
    void whatDoesNotFitIsRefused(String operation) {
        assertThat(JsonPatch.apply(json("{'a':[1,2]}"), json("[" + operation + "]"))
                        .getLeft())
                .extracting(PatchFault::reason)
                .isEqualTo(Reason.UNPROCESSABLE);
    }

    @Test
    void whatIsNotAListOfOperationsIsMalformed() {
        assertThat(JsonPatch.apply(json("{}"), json("{'op':'x'}")).getLeft())
                .isEqualTo(new PatchFault(
                        Reason.MALFORMED, "json: cannot unmarshal object into Go value of type jsonpatch.Patch"));
        assertThat(JsonPatch.apply(json("{}"), json("[1]")).isLeft()).isTrue();
    }

    @Test
    void laterOperationsSeeTheEarlierOnes() {
        String patch = "[{'op':'add','path':'/metadata/annotations','value':{}},"
                + "{'op':'add','path':'/metadata/annotations/a.b~1c','value':'d'}]";
        assertThat(JsonPatch.apply(json("{'metadata':{'annotations':{'x':'y'}}}"), json(patch))
                        .get())
                .isEqualTo(json("{'metadata':{'annotations':{'a.b/c':'d'}}}"));
    }

    @Test
    void copiesCannotMultiplyWithoutBound() {
        String copies = "{'op':'copy','from':'','path':'/a'},{'op':'copy','from':'','path':'/b'},".repeat(30);
        String patch = "[" + copies + "{'op':'remove','path':'/a'}]";
        assertThat(JsonPatch.apply(json("{'x':'0123456789'}"), json(patch)).isLeft())
                .isTrue();
    }

    @Test
    void operationsCannotNestWithoutBound() {
        String deeper = "{'op':'move','from':'/a','path':'/t'},{'op':'add','path':'/a','value':{}},"
                + "{'op':'move','from':'/t','path':'/a/a'},";
        String patch = "[" + deeper.repeat(1_100) + "{'op':'test','path':'/zz','value':null}]";
        assertThat(JsonPatch.apply(json("{'a':{}}"), json(patch)).getLeft().message())
                .contains("nest deeper");
    }
}
