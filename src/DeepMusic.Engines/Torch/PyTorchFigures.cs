namespace DeepMusic.Engines.Torch;

/// <summary>What PyTorch makes of the same weights.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Blas">The file of the linear algebra it computes with. Debian's reference BLAS is ten times as slow as OpenBLAS.</param>
/// <param name="Step">One step.</param>
/// <param name="TokensPerSecond">Speed of training, where that was asked for.</param>
public sealed record PyTorchFigures(string Version, string Blas, TorchStepFigures Step, double? TokensPerSecond);
