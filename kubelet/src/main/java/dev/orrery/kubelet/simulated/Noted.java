package dev.orrery.kubelet.simulated;

import dev.orrery.api.node.Fault.How;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Map;

/** A part of what nodes know, as it is written down. Together the parts are all that there is to know. */
sealed interface Noted permits PodRun, Noted.OfNode, Noted.NodesSeen, Noted.BrokenImage, Noted.Files, Noted.Deletable {

    /** Under which the part replaces what it was before. */
    String noteName();

    /** The nodes with this part put back in its place. */
    NodesState in(NodesState state);

    /** What a node knows of itself. */
    record OfNode(String node, NodeRun run) implements Noted {

        static String nameFor(String node) {
            return "node/" + node;
        }

        @Override
        public String noteName() {
            return nameFor(node);
        }

        @Override
        public NodesState in(NodesState state) {
            return state.with(this);
        }
    }

    /** How many different nodes there have been. */
    record NodesSeen(int count) implements Noted {

        @Override
        public String noteName() {
            return "nodes";
        }

        @Override
        public NodesState in(NodesState state) {
            return state.with(this);
        }
    }

    /** An image, or all tags of one, whose containers are broken. */
    record BrokenImage(String image, How how) implements Noted {

        static String nameFor(String image) {
            return "image/" + image;
        }

        @Override
        public String noteName() {
            return nameFor(image);
        }

        @Override
        public NodesState in(NodesState state) {
            return state.with(this);
        }
    }

    /** What is on a volume, by path. */
    record Files(String volume, Map<String, String> texts) implements Noted {

        static String nameFor(String volume) {
            return "volume/" + volume;
        }

        @Override
        public String noteName() {
            return nameFor(volume);
        }

        @Override
        public NodesState in(NodesState state) {
            return state.with(state.contents().with(this));
        }
    }

    /** A volume whose contents go when its PersistentVolume does. */
    record Deletable(ObjectKey persistentVolume, String volume) implements Noted {

        static String nameFor(ObjectKey persistentVolume) {
            return persistentVolume.toString();
        }

        @Override
        public String noteName() {
            return nameFor(persistentVolume);
        }

        @Override
        public NodesState in(NodesState state) {
            return state.with(this);
        }
    }
}
