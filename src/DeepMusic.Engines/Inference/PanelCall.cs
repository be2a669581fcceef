namespace DeepMusic.Engines.Inference;

/// <summary>One multiplication, as the kernel sees it.</summary>
internal unsafe struct PanelCall
{
    /// <summary>The first panel.</summary>
    public byte* Weights;

    /// <summary>From one panel to the next.</summary>
    public nint BytesPerPanel;

    /// <summary>Substeps through all columns.</summary>
    public int Substeps;

    /// <summary>Results per candidate; no others are touched.</summary>
    public int Rows;

    /// <summary>What one unit of a row's weights stands for; null for floats.</summary>
    public float* RowScales;

    /// <summary>The candidates' x, four bytes a substep.</summary>
    public float* X;

    /// <summary>From one candidate's x to the next, in four bytes.</summary>
    public int StrideX;

    /// <summary>What one unit of a candidate's x stands for; null for floats.</summary>
    public float* Scales;

    /// <summary>The results of the first candidate.</summary>
    public float* Y;

    /// <summary>From one candidate's results to the next.</summary>
    public int StrideY;

    /// <summary>How many candidates.</summary>
    public int Batch;

    /// <summary>Whether results are added to what is there.</summary>
    public bool Add;
}
