package org.gongkai.screening.files;

import java.util.Optional;

/** 文字识别: reads the text of a picture where a program for it is installed. What it reads is a hint, never proof. */
@FunctionalInterface
public interface Ocr {
    /** Reads no picture. */
    Ocr NONE = picture -> Optional.empty();

    /**
     * @param picture a PNG, JPEG or TIFF file
     * @return the text, empty where it could not be read in time
     */
    Optional<String> read(byte[] picture);
}
