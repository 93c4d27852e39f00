package org.handgrad.hand.kernel;

import org.bytedeco.javacpp.LongPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.buffer.BaseCpuDataBuffer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * An array as the native library sees it. Whoever holds this keeps the array: ND4J gives the memory of an array back once nobody
 * refers to it, pointers into it or not.
 *
 * @param array itself
 * @param buffer where its numbers are
 * @param shape its sizes, strides and order
 */
record NativeArray(INDArray array, OpaqueDataBuffer buffer, LongPointer shape) {
    /** The native library. */
    static final NativeOps LIBRARY = library();

    static NativeArray of(INDArray array) {
        return new NativeArray(array, ((BaseCpuDataBuffer) array.data()).getOpaqueDataBuffer(), (LongPointer)
                array.shapeInfoDataBuffer().addressPointer());
    }

    private static NativeOps library() {
        Nd4j.getExecutioner(); // loads it
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }
}
