namespace TaxiTips;

/// <summary>How a day ended.</summary>
internal enum DayOutcome
{
    /// <summary>A model was trained, passed its gates and serves.</summary>
    Promoted,

    /// <summary>The data had drifted; a new model was trained on it, passed its gates and replaced the old one.</summary>
    Retrained,

    /// <summary>The data was broken: nothing was trained, production keeps answering.</summary>
    Stopped,

    /// <summary>A model was trained but did not pass its gates: production keeps answering.</summary>
    Rejected,
}
