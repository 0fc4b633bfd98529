package dev.orrery.kubelet.simulated;

import dev.orrery.model.chance.Chance;

/** The identifiers that a container runtime makes up, here from what they identify, so that they are always the same. */
final class ContainerId {

    private static final Chance HASH = new Chance(0);
    private static final int WORDS = 4;

    private ContainerId() {}

    /** Of one run of a container. */
    static String of(String podUid, String container, int restart) {
        return "containerd://" + hex("container", podUid + "/" + container + "/" + restart);
    }

    /** Of an image, by its name. */
    static String ofImage(String image) {
        return ImageName.repository(image) + "@sha256:" + hex("image", ImageName.full(image));
    }

    /** How large an image is said to be. */
    static int bytes(String image) {
        int fiveMegabytes = 5_000_000;
        return fiveMegabytes + HASH.below(20 * fiveMegabytes, "size", ImageName.full(image), 0);
    }

    private static String hex(String purpose, String of) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            String digits = Long.toHexString(HASH.draw(purpose, of, word));
            text.append("0".repeat(Long.BYTES * 2 - digits.length())).append(digits);
        }
        return text.toString();
    }
}
