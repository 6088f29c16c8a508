using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Batches.Reading;
using Portal.Platform.Storage;

namespace Portal.Batches;

public static class BatchServices
{
    public static FunctionsApplicationBuilder AddBatches(this FunctionsApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(StorageNeed.Table(BatchStore.Batches)).AddSingleton(StorageNeed.Container(BatchStore.Files)).AddSingleton<BatchStore>()
            .AddSingleton<ExplanationTemplates>().AddSingleton<RowCheck>().AddSingleton<RowDrawing>()
            .AddSingleton<FoundNames>().AddSingleton<FileReading>().AddSingleton<BatchReading>()
            .AddSingleton<RowPlacing>().AddSingleton<BatchFlow>();
        return builder;
    }
}
